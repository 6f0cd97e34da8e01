"""wecom-bot-svr as its documentation shows it: Flask's own server, a handler that answers; it stores nothing."""

import sys

from wecom_bot_svr import ReqMsg, RspTextMsg, WecomBotServer

from benchmarks.callbacks import AES_KEY, CORP_ID, PATH, TOKEN


def answer(message: ReqMsg) -> RspTextMsg:
    """An empty text."""
    del message
    text = RspTextMsg()
    text.content = ""
    return text


def main() -> None:
    """Listen until killed."""
    server = WecomBotServer(
        "bench", "127.0.0.1", int(sys.argv[1]), path=PATH, token=TOKEN, aes_key=AES_KEY, corp_id=CORP_ID
    )
    server.set_message_handler(answer)
    server.set_event_handler(answer)
    server.run()


if __name__ == "__main__":
    main()
