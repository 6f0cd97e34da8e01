"""Published and own vectors of the callback's envelope."""

from bot.weixin.settings import WorkSettings

OFFICIAL = WorkSettings(
    corp_id="wx5823bf96d3bd56c7",
    agent_id=218,
    secret="",
    token="QDG6eK",
    encoding_aes_key="jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C",
)
OFFICIAL_QUERY = {
    "msg_signature": "477715d11cdb4164915debcba66cb864d751f3e6",
    "timestamp": "1409659813",
    "nonce": "1372623149",
}
OFFICIAL_ENCRYPT = (
    "RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3QczcdCUpj911L3vg3W/sYYvuJTs3TUUk"
    "SUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknmPj48kzJs8qLjvd4Xgpue06DOdnLxAUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gsijff0ekU"
    "NXZiqATP7PF5mZxZ3Izoun1s4zG4LUMnvw2r+KqCKIw+3IQH03v+BCA9nMELNqbSf6tiWSrXJB3LAVGUcallcrw8V2t9EL4EhzJWrQUax5wLVMNS0+rU"
    "PA3k22Ncx4XXZS9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bHCmJU9p8g7m3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2uyPIGHBZZIs2pDBS8R07+"
    "qN+E7Q=="
)

OWN = WorkSettings(
    corp_id="ww1234567890abcdef",
    agent_id=1000002,
    secret="s3cret",
    token="simtoken2026",
    encoding_aes_key="abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
)
GREETING = {
    "msg_signature": "b352b1ab78fb02e2e345bf6656538dd193f81ea7",
    "timestamp": "1700000000",
    "nonce": "1357924680",
    "echostr": "Q3stYC6hdFzMh9T8HCvyDIzDAyJaAfqgTdokyJiWhsWFhHeec4vsek1ligaWFYnLWKdJpd5Wo19H0FLLhGOcbg==",
}
REPLY = (
    "<xml><ToUserName><![CDATA[zhangsan]]></ToUserName><FromUserName><![CDATA[ww1234567890abcdef]]></FromUserName>"
    "<CreateTime>1700000001</CreateTime><MsgType><![CDATA[update_button]]></MsgType>"
    "<Button><ReplaceName><![CDATA[已同意]]></ReplaceName></Button></xml>"
)
REPLY_SEALED = (
    "DpQeJfnf/MGZ/+GTIspwVLBjT2oDFyvpnBs/v0/D8naPb5hjaSf/cTtwhxBJvYVUBpRnDT+BwR+kgTUT97Gzz38UJR1jQDpqH+HHT9P+Y9Y5Gjt86Omt"
    "yo+yunaGqCYWk19f6LBRQLYJj1UhtZmUdAUPhGA7EOFBHfb7MeH3mZaijSFfufY2GgGvSIcG/AWyJuOOG0n+EHsdOrLpoJEixaiuFWnz5KrfwRDh2xao"
    "vQ3GhemTLaFYpP/klXbL3lkv6mVu1YOaoj9hLyi6Wm7OSsbTisua2Ag47W1vfttKz495FhNP/lsbtySxWprwirF1ZzqprKqep6df30kEBVLA4l2V3cY4"
    "VUJrxOPGDEBj+xtf/SPCxA205hbLw30Wki2EV4MhuleP7Bt3oc5TG2DKCAvAekbHNEJYtIUxk5xjhoM="
)
REPLY_SIGNATURE = "88ed1e258192e26ce3739df34466deb2a3387be8"
