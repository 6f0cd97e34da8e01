"""Calls of the host api.weixin.qq.com about accounts and people; its invoice calls are in ``invoices``."""
