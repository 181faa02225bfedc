"""The addresses of kiosks: for the kiosks themselves, and for operators."""

from fastapi import APIRouter

from sync_server.kiosks.routes.operators import OperatorRoutes
from sync_server.kiosks.routes.pairing import PairingRoutes


def router(pairing: PairingRoutes, operators: OperatorRoutes) -> APIRouter:
    routes = APIRouter(prefix="/kiosks", tags=["kiosks"])
    pairing.add_to(routes)
    operators.add_to(routes)
    return routes


__all__ = ["OperatorRoutes", "PairingRoutes", "router"]
