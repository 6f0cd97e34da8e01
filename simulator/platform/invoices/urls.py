"""The paths of the four invoice calls on each host (pages 90284 to 90287, and the other host's own)."""

from simulator.platform.calls import Endpoint
from simulator.platform.invoices import responses
from simulator.state.models import Json

_EMPTY: Json = {"item_list": []}
_FOLDER = "/card/invoice/reimburse/"

ENDPOINTS = (
    Endpoint("/cgi-bin" + _FOLDER + "getinvoiceinfo", "POST", 90284, responses.query_one),
    Endpoint("/cgi-bin" + _FOLDER + "getinvoiceinfobatch", "POST", 90287, responses.query_many, empty=_EMPTY),
    Endpoint("/cgi-bin" + _FOLDER + "updateinvoicestatus", "POST", 90285, responses.update_one),
    Endpoint("/cgi-bin" + _FOLDER + "updatestatusbatch", "POST", 90286, responses.update_many),
)
WEIXIN_ENDPOINTS = (
    Endpoint(_FOLDER + "getinvoiceinfo", "POST", "bxgetinvoice", responses.query_one),
    Endpoint(_FOLDER + "getinvoicebatch", "POST", "reimbursegetinvoicebatch", responses.query_many, empty=_EMPTY),
    Endpoint(_FOLDER + "updateinvoicestatus", "POST", "bxupdatainvoicestatus", responses.update_one),
    Endpoint(_FOLDER + "updatestatusbatch", "POST", "reimburseupdatestatusbatch", responses.update_many),
)
