"""What the configuration's check says, in Chinese and English: one sentence per kind of mistake, one guide per key."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Language: TypeAlias = Literal["zh-CN", "en"]
Words: TypeAlias = tuple[str, str]  # what is wrong, what to do; an empty second half is filled from the key's guide


@dataclass(frozen=True, slots=True)
class Guide:
    """What a key looks like when it is right, and where its value is to be found."""

    example: str
    place: dict[Language, str]


def _guide(example: str, chinese: str, english: str) -> Guide:
    return Guide(example, {"zh-CN": chinese, "en": english})


def _door(section: str, console: str) -> dict[str, Guide]:
    """The guides of an account beside Weixin Work; ``console``: where its AppID and AppSecret are shown."""
    return {
        f"{section}.app_id": _guide('app_id = "wx1234567890abcdef"', f"{console} → AppID", f"{console} → AppID"),
        f"{section}.secret": _guide(
            'secret = "…"',
            f"{console} → AppSecret；同页的 IP 白名单要加上本机出口 IP",
            f"{console} → AppSecret; add our address to the IP whitelist (IP 白名单) of the same page",
        ),
        f"{section}.api_url": _guide(
            'api_url = "https://api.weixin.qq.com"', "没有自己的代理就删掉这一行", "or leave the line out"
        ),
    }


CURE: dict[Language, str] = {"zh-CN": "写成 {example}（{place}）", "en": "Write {example} ({place})."}

_APP = "管理后台 → 应用管理 → 自建 → 本应用"
_RECEIVE = f"{_APP} → 接收消息 → 设置API接收"
_USERID = "管理后台 → 通讯录 → 成员详情 → 账号，不是姓名"
_USERID_EN = "the member's userid (账号) in the console's directory (通讯录), not the name"

GUIDES: dict[str, Guide] = {
    "server.host": _guide('host = "127.0.0.1"', "本机监听地址，不带端口", "the address to listen on, without a port"),
    "server.port": _guide("port = 8080", "0 到 65535 的整数", "a whole number from 0 to 65535"),
    "server.metrics_port": _guide(
        "metrics_port = 9464", "0 到 65535 的整数，0 = 关闭", "a whole number from 0 to 65535, 0 = off"
    ),
    "server.metrics_host": _guide(
        'metrics_host = "127.0.0.1"', "监控监听的地址，不带端口", "the address the figures are shown at, without a port"
    ),
    "server.trusted_proxies": _guide(
        'trusted_proxies = ["127.0.0.1", "::1"]',
        "反向代理连过来时的地址或网段；只采信它们写的 X-Forwarded-For",
        "the addresses or networks our reverse proxies come from; X-Forwarded-For is believed them alone",
    ),
    "server.session_max_age": _guide(
        'session_max_age = "24h"',
        "登录最长有效多久，一小时到 30 天",
        "how long a login lasts at most, an hour to 30 days",
    ),
    "server.public_url": _guide(
        'public_url = "https://baoxiao.example.com"',
        "换成员工打得开的域名，末尾不带路径；要和应用的可信域名一致",
        "with your own domain, no path; it has to be a trusted domain of the app",
    ),
    "server.origins": _guide(
        'origins = ["https://other.example.com"]', "应用的其他可信域名", "further trusted domains of the app"
    ),
    "server.language": _guide('language = "zh-CN"', '或 "en"', 'or "en"'),
    "server.verify_files": _guide(
        'verify_files = { "WW_verify_0123456789abcdef.txt" = "0123456789abcdef" }',
        f"{_APP} → 网页授权及JS-SDK → 申请校验域名 → 下载的文件名和内容",
        f"name and content of the file offered at {_APP} → 网页授权及JS-SDK → 申请校验域名",
    ),
    "server.session_secret": _guide(
        'session_secret = "…"',
        '自己生成、至少 32 个字符：python3 -c "import secrets; print(secrets.token_urlsafe(32))"',
        'make your own, 32 characters or more: python3 -c "import secrets; print(secrets.token_urlsafe(32))"',
    ),
    "store.url": _guide(
        'url = "sqlite:///baoxiao.db"',
        "或 postgresql://用户:密码@主机/库名",
        "or postgresql://user:password@host/name",
    ),
    "work.corp_id": _guide(
        'corp_id = "ww1234567890abcdef"',
        "管理后台 → 我的企业 → 企业信息 → 企业ID",
        "admin console → 我的企业 → 企业信息 → 企业ID",
    ),
    "work.agent_id": _guide("agent_id = 1000002", f"{_APP} → AgentId，不加引号", f"{_APP} → AgentId, without quotes"),
    "work.secret": _guide('secret = "…"', f"{_APP} → Secret", f"{_APP} → Secret"),
    "work.token": _guide(
        'token = "…"',
        f"{_RECEIVE} → Token，最多 32 个字母和数字",
        f"{_RECEIVE} → Token, at most 32 letters and digits",
    ),
    "work.encoding_aes_key": _guide(
        'encoding_aes_key = "…"',
        f"{_RECEIVE} → EncodingAESKey，正好 43 个字母和数字",
        f"{_RECEIVE} → EncodingAESKey, exactly 43 letters and digits",
    ),
    "work.api_url": _guide(
        'api_url = "https://qyapi.weixin.qq.com"', "没有自己的代理就删掉这一行", "or leave the line out"
    ),
    "work.oauth_url": _guide(
        'oauth_url = "https://open.weixin.qq.com"', "没有自己的代理就删掉这一行", "or leave the line out"
    ),
    "company.name": _guide(
        'name = "北京某某科技有限公司"', "发票抬头，与营业执照一字不差", "the buyer's name on invoices, to the letter"
    ),
    "company.tax_number": _guide(
        'tax_number = "91110108MA01ABCD2X"',
        "纳税人识别号（统一社会信用代码），15 到 20 位数字和大写字母",
        "the taxpayer number (统一社会信用代码), 15 to 20 digits and capital letters",
    ),
    "approval.close_when": _guide(
        'close_when = "approved"',
        '审批通过就核销；或 "paid"，财务付款后再核销',
        'write invoices off once approved; or "paid", once finance has paid',
    ),
    "approval.close_after": _guide(
        'close_after = "24h"', "付款后多久核销，最多 30 天", "how long after payment, at most 30 days"
    ),
    "approval.undo_window": _guide(
        'undo_window = "30s"', "通过后可以撤销的时间，最多一天", "how long an approval may be undone, at most a day"
    ),
    "approval.fallback_approver": _guide('fallback_approver = "zhangsan"', _USERID, _USERID_EN),
    "approval.remind_after_workdays": _guide(
        "remind_after_workdays = 1", "整天数，0 = 不提醒", "whole days, 0 = never"
    ),
    "approval.escalate_after": _guide('escalate_after = "7d"', "0 = 从不，最多 90 天", "0 = never, at most 90 days"),
    "checks.personal_types": _guide(
        'personal_types = ["火车票", "行程单"]',
        "发票种类或品名里有这些词时，个人抬头也可以报",
        "a personal title is fine when the invoice's kind or goods hold one of these words",
    ),
    "checks.max_age_days": _guide("max_age_days = 180", "整天数，0 = 不限", "whole days, 0 = any age"),
    "checks.when_too_old": _guide('when_too_old = "warn"', '或 "block"', 'or "block"'),
    "store.journal_dir": _guide(
        'journal_dir = "/var/lib/baoxiao/journal"',
        "放锁台账的文件夹，只有本程序能读",
        "the folder of the lock journal, which only this program reads",
    ),
    "documents.folder": _guide(
        'folder = "/var/lib/baoxiao/originals"',
        "放发票原件的文件夹；多进程时要共用",
        "the folder for the invoices' originals; shared when there are several processes",
    ),
    "documents.allow_hosts": _guide(
        'allow_hosts = ["files.example.internal:8443"]',
        "内网里允许下载原件的 主机:端口，小写",
        "host:port of the inside that originals may come from, in lower case",
    ),
    "engine.settle": _guide('settle = "60s"', "一秒到一小时", "from a second to an hour"),
    "roles.finance": _guide('finance = ["zhangsan", "lisi"]', _USERID, _USERID_EN),
    "roles.admin": _guide('admin = ["zhangsan"]', _USERID, _USERID_EN),
    **_door("official_account", "微信公众平台（mp.weixin.qq.com）→ 设置与开发 → 开发接口管理 → 基本配置"),
    "official_account.oauth_url": _guide(
        'oauth_url = "https://open.weixin.qq.com"', "没有自己的代理就删掉这一行", "or leave the line out"
    ),
    **_door("mini_program", "微信公众平台（mp.weixin.qq.com）→ 小程序 → 开发管理 → 开发设置"),
    **_door("open_app", "微信开放平台（open.weixin.qq.com）→ 管理中心 → 移动应用 → 查看"),
}


def _say(chinese: str, english: str, chinese_cure: str = "", english_cure: str = "") -> dict[Language, Words]:
    return {"zh-CN": (chinese, chinese_cure), "en": (english, english_cure)}


SENTENCES: dict[str, dict[Language, Words]] = {
    # the file itself
    "no_file": _say(
        "没有这个文件。",
        "There is no such file.",
        "先复制一份再填：cp config.example.toml config.toml",
        "Copy the example and fill it in: cp config.example.toml config.toml",
    ),
    "no_config": _say(
        "没有说用哪个配置文件。",
        "No configuration was named.",
        "加上 --config FILE，或设环境变量 BAOXIAO_CONFIG。",
        "Add --config FILE, or set BAOXIAO_CONFIG.",
    ),
    "unreadable": _say(
        "读不了这个文件（是文件夹，或没有权限）。",
        "This file cannot be read (a folder, or no permission).",
        "检查路径和读权限。",
        "Check the path and the permissions.",
    ),
    "not_utf8": _say(
        "文件不是 UTF-8 编码。",
        "The file is not UTF-8 text.",
        "用编辑器另存为 UTF-8。",
        "Save it as UTF-8 in your editor.",
    ),
    "syntax": _say(
        "这里不是合法的 TOML（第 {column} 列附近）。",
        "This is not valid TOML (near column {column}).",
        '每行写成 键 = 值；文字加英文双引号，例如 token = "abc"',
        'Each line is key = value; put text into double quotes, for example token = "abc".',
    ),
    "wide_signs": _say(
        "这一行有中文标点（“ ” ＝ ， 【 】）。",
        "This line has full-width punctuation (“ ” ＝ ， 【 】).",
        '换成英文标点：" = , [ ]',
        'Use plain signs instead: " = , [ ]',
    ),
    "open_quote": _say(
        "引号没有成对。",
        "A quotation mark is not closed.",
        "在值的两边都写上英文双引号。",
        "Put a double quote on both sides.",
    ),
    "twice": _say(
        "这一项前面已经写过了。",
        "This was written before.",
        "两处留一处。多家公司请各写一节 [[company]]（双方括号）。",
        "Keep one of the two. Several companies are several [[company]] sections (double brackets).",
    ),
    # keys and sections
    "unknown_nearest": _say(
        "没有这个键。", "There is no such key.", "是不是想写 {nearest}？", "Did you mean {nearest}?"
    ),
    "unknown_moved": _say(
        "这一节没有这个键。",
        "This section has no such key.",
        "它应写在 [{section}] 里。",
        "It belongs into [{section}].",
    ),
    "unknown": _say(
        "没有这个键。", "There is no such key.", "删掉这一行；这里可以写：{names}", "Remove it. Possible here: {names}."
    ),
    "one_underscore": _say(
        "环境变量的节和键之间要用两个下划线，这个变量不会生效。",
        "Section and key are parted by two underscores; this variable has no effect.",
        "改名为 {name}",
        "Rename it to {name}.",
    ),
    "not_a_section": _say(
        "这里应是一节。",
        "This has to be a section.",
        "单独一行写 {header}，下面再写它的键。",
        "Write {header} on a line of its own.",
    ),
    "missing": _say("缺少这一项。", "This is missing."),
    "placeholder": _say("还没有填。", "This is not filled in yet."),
    # secrets in files
    "both": _say(
        "{name} 和 {name}_file 同时写了，不知道用哪个。",
        "Both {name} and {name}_file are given.",
        "两个留一个。",
        "Keep one of the two.",
    ),
    "secret_file_missing": _say(
        "它指的文件不存在或读不了。",
        "The file it names does not exist or cannot be read.",
        "检查路径（相对路径从配置文件所在的文件夹算起）和读权限。",
        "Check the path (relative ones start at the configuration's folder) and the permissions.",
    ),
    "secret_file_empty": _say(
        "它指的文件是空的。",
        "The file it names is empty.",
        "把值写进那个文件，只写值。",
        "Write the value, and it alone, into that file.",
    ),
    # values
    "type": _say("类型不对。", "This is of the wrong type."),
    "text": _say("要写成带英文双引号的文字。", "This has to be text in double quotes."),
    "whole_number": _say("要写成整数。", "This has to be a whole number."),
    "list": _say("要写成列表（方括号）。", "This has to be a list in square brackets."),
    "json": _say("环境变量里的列表或表要写成 JSON。", "A list or table in a variable has to be JSON."),
    "empty": _say("不能为空。", "This may not be empty."),
    "blank": _say(
        "有空格或换行，多半是复制时带上的。", "There is a blank or a line break in it, probably from copying."
    ),
    "range": _say("超出了允许的范围。", "This is out of range."),
    "duration": _say("时长要写成带单位的文字（s、m、h、d）。", "A duration is text with a unit (s, m, h, d)."),
    "choice": _say("不是可选的值。", "This is not one of the possible values."),
    "url": _say(
        "不是完整的网址（要以 https:// 或 http:// 开头）。", "This is not a full address with https:// or http://."
    ),
    "url_ascii": _say(
        "域名里有中文或全角字符；浏览器发来的是它的 xn-- 写法，两边对不上。",
        "The domain is not in ASCII; browsers send its xn-- form, so the two would never match.",
    ),
    "url_extra": _say(
        "只写到域名和端口；不要路径、?、# 和用户名。", "Only the domain and port: no path, no ?, no #, no user name."
    ),
    "host": _say("不是监听地址。", "This is not an address to listen on."),
    "host_port": _say(
        "要写成 主机:端口，小写，不带 http://。", "This has to be host:port in lower case, without http://."
    ),
    "network": _say(
        "有一个不是 IP 地址或网段。", "There is something in it that is neither an IP address nor a network."
    ),
    "everybody": _say(
        "这个网段是所有人：谁都能冒充别的地址。", "This network is everybody: each could come as any other address."
    ),
    "corp_id": _say(
        "企业ID 以 ww 或 wx 开头，后面是字母和数字。", "A corp id starts with ww or wx; letters and digits follow."
    ),
    "app_id": _say("AppID 以 wx 开头，后面是字母和数字。", "An AppID starts with wx; letters and digits follow."),
    "user_id": _say(
        "有一个不是 userid（字母或数字开头，最多 64 个）。",
        "This is not a userid (letters, digits, _ - . @, at most 64).",
    ),
    "tax_number": _say("不像纳税人识别号。", "This does not look like a taxpayer number."),
    "verify_file": _say("校验文件名不对。", "The verification file's name is not right."),
    "token": _say("Token 只能是字母和数字，最多 32 个。", "A token is at most 32 letters and digits."),
    "aes_length": _say(
        "EncodingAESKey 必须正好 {wanted} 个字符，这里有 {found} 个。",
        "An EncodingAESKey has exactly {wanted} characters; this one has {found}.",
    ),
    "aes_characters": _say(
        "EncodingAESKey 只能有字母和数字。", "An EncodingAESKey consists of letters and digits alone."
    ),
    "session_secret": _say(
        "太短：至少 {wanted} 个字符，这里有 {found} 个。",
        "Too short: {wanted} characters at least; this one has {found}.",
    ),
    "database": _say("只支持 SQLite 和 PostgreSQL。", "SQLite and PostgreSQL are the databases we know."),
    "sqlite": _say("SQLite 要写成三个斜杠加文件名。", "SQLite needs three slashes and a file name."),
    "postgres": _say(
        "PostgreSQL 的地址不完整（缺库名，或端口不是数字）。",
        "The PostgreSQL address lacks the database's name or has a bad port.",
    ),
    "same_port": _say(
        "port 和 metrics_port 是同一个端口。",
        "port and metrics_port are the same.",
        "改掉其中一个。",
        "Change one of them.",
    ),
    # the machine around it
    "port_in_use": _say(
        "端口 {port} 已被占用{by}。",
        "Port {port} is in use{by}.",
        "停掉占用它的程序，或换一个端口。",
        "Stop the program that holds it, or choose another port.",
    ),
    "port_of_another": _say(
        "端口 {port} 已被另一个报销助手占用{by}。",
        "Port {port} is held by another baoxiao{by}.",
        "是另一套安装：换一个端口，否则回调会分到两个数据库。是同一套但没有交出端口：先停掉那个进程。",
        "Another installation: choose another port, or callbacks would be shared out between two databases. "
        "The same one, which does not hand over: stop that process first.",
    ),
    "store_in_use": _say(
        "数据库文件正被另一个进程使用{by}。",
        "The database file is in use by another process{by}.",
        "SQLite 文件只给一个进程用：先停掉那个进程。"
        "要不停机换版本，新进程须用同一个端口、同一份 [store]，它会接管端口，再停旧的。",
        "A SQLite file is one process's: stop that one first. To go over to a new release without a gap start it "
        "with the same port and the same [store], so that it takes over the port, then stop the old one.",
    ),
    "port_forbidden": _say(
        "没有权限使用端口 {port}。",
        "This user may not listen on port {port}.",
        "换成 1024 以上的端口，前面放反向代理。",
        "Choose one above 1023, behind a reverse proxy.",
    ),
    "host_unknown": _say("本机没有这个地址。", "This machine does not have this address."),
    "no_folder": _say(
        "数据库文件所在的文件夹不存在或不可写。",
        "The database's folder does not exist or cannot be written to.",
        "先建好文件夹并给写权限，或改路径。",
        "Make the folder and allow writing, or change the path.",
    ),
    "is_folder": _say(
        "这是一个文件夹，不是数据库文件。",
        "This is a folder, not a database file.",
        "在后面写上文件名，例如 /baoxiao.db",
        "Add the name of a file, such as /baoxiao.db",
    ),
    "store_down": _say(
        "数据库连不上或用不了（{why}）。",
        "The database does not serve ({why}).",
        "启动数据库，或改地址、用户名、密码、库名。",
        "Start it, or correct its address, user, password or name.",
    ),
    # warnings
    "renamed": _say(
        "{old} 这个账号已改成 {new}；写着旧的，TA 就没有这个角色。",
        "The userid {old} became {new}; while the old one stands here, they don't have this role.",
        "改成 {new}。如果 {old} 现在是另一位新同事，就不用改。",
        "Write {new}; if {old} is a new colleague by now, leave it.",
    ),
    "open_secret": _say(
        "这个文件里有密钥，但别的用户也能读。",
        "This file holds secrets and other users may read it.",
        "运行 chmod 600 {name}",
        "Run chmod 600 {name}",
    ),
    "open_files": _say(
        "别的用户也能读或写机器人的文件（{count} 个）。",
        "Other users may read or write files of the bot ({count}).",
        "属于本用户的，启动时会收紧；其余请运行 chmod go= {names}",
        "Those of the bot's own user are closed at the next start; for others run chmod go= {names}",
    ),
    "plain_http": _say(
        "用了 http：员工的登录会被看见，微信里也可能打不开。",
        "This is http: sessions can be seen on the way.",
        "正式使用请换成 https。",
        "Use https in earnest.",
    ),
    "shared_address": _say(
        "public_url 是 https，而本机只听 {host}，前面应有反向代理；没写它的地址，就不采信 X-Forwarded-For："
        "限流时所有访问者算同一个地址。",
        "This is https and we listen on {host} alone, so a reverse proxy stands in front. It is not named, so its "
        "X-Forwarded-For is not believed: to our limits all visitors share one address.",
    ),
    "open_metrics": _say(
        "监控数字不只本机看得到，而且没有密码。",
        "The figures can be seen from other machines, and there is no password.",
        "只让监控服务器连得到 {host}:{port}，或改回 127.0.0.1。",
        "Let nothing but your monitoring reach {host}:{port}, or take 127.0.0.1.",
    ),
    "example_domain": _say(
        "还是示例域名。", "This is still the example's domain.", "换成你们自己的域名。", "Put your own domain here."
    ),
    "same_app": _say(
        "两节写了同一个 AppID；公众号、小程序、移动应用各有各的。",
        "Two sections have the same AppID; Official Account, mini program and mobile app each have their own.",
    ),
    "nobody_pays": _say(
        '写了 close_when = "paid"，却没有财务能点“已付款”，发票会一直锁着。',
        'With close_when = "paid" somebody has to mark claims as paid, or invoices stay locked for ever.',
    ),
    "one_pays": _say(
        "只有一位财务：TA 自己报的、自己批的单没人能点“已付款”，发票会一直锁着。请再写一位。",
        "One member of finance alone: nobody can mark as paid what they claim or approve themselves, and its invoices "
        "stay locked. Name another one.",
    ),
    "nobody": _say("还没有人。", "Nobody is named yet."),
}
