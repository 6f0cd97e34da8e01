"""Baoxiao (报销): the backend of a WeCom app that reimburses electronic invoices."""

__version__ = "0.1.0"
