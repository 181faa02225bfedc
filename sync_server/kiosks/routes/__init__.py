"""The addresses of kiosks: for the kiosks themselves, and for operators."""

from sync_server.kiosks.routes.operators import OperatorRoutes
from sync_server.kiosks.routes.pairing import PairingRoutes
from sync_server.platform.routing import Routes


def router(pairing: PairingRoutes, operators: OperatorRoutes) -> Routes:
    routes = Routes(prefix="/kiosks", tags=["kiosks"])
    pairing.add_to(routes)
    operators.add_to(routes)
    return routes


__all__ = ["OperatorRoutes", "PairingRoutes", "router"]
