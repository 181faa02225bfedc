"""What goes wrong in a world, each fault by its name; a seed draws which of them it has."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from enum import Enum

from tests.simulation.chain_lies import LIES, truth
from tests.simulation.checks import in_hand
from tests.simulation.kiosk import Kiosk
from tests.simulation.machine import End
from tests.simulation.network import Fate
from tests.simulation.world import World

_DECADE = timedelta(days=3653)


class Fault(Enum):
    QUESTIONS_LOST = "questions lost"
    ANSWERS_LOST = "answers lost"
    TWICE = "questions twice"
    LATE = "questions late"
    PARTITION = "partition"
    KIOSK_KILLED = "kiosk killed"
    KIOSK_CUT = "power of a kiosk cut"
    SERVER_KILLED = "server killed"
    SERVER_CUT = "power of the server cut"
    KIOSK_FULL = "disk of a kiosk full"
    SERVER_FULL = "disk of the server full"
    CLOCKS = "clocks jump"
    KIOSK_RESTORED = "kiosk restored"
    CACHE_LOST = "cache lost"
    SERVER_RESTORED = "server restored"
    SERVER_ROLLED_BACK = "files of the server put back"
    SPLIT_VIEW = "another log shown"
    CLONED = "kiosk cloned"
    REVOKED = "kiosk revoked"
    CHAIN_REORGANISED = "chain reorganised"
    CHAIN_LIED_ABOUT = "a node of the chain lies"
    NODE_DOWN = "a node of the chain down"


FATES: Mapping[Fault, Fate] = {
    Fault.QUESTIONS_LOST: Fate.QUESTION_LOST,
    Fault.ANSWERS_LOST: Fate.ANSWER_LOST,
    Fault.TWICE: Fate.TWICE,
    Fault.LATE: Fate.LATE,
}


def befall(world: World, fault: Fault) -> None:
    _WORK[fault](world)


def kiosk_lives_on(world: World, kiosk: Kiosk, kept: set[object]) -> None:
    """Of what its staff were told only what is kept here, or at the server, has to arrive."""
    said = world.truth.said
    kiosk.told = [each for each in kiosk.told if each in kept or said[each]]
    kiosk.recalls = {b: act for b, act in kiosk.recalls.items() if act in kept}


def _partition(world: World) -> None:
    kiosk = world.any_kiosk()
    cut_off = world.network.cut_off
    if kiosk.name in cut_off:
        cut_off.discard(kiosk.name)
        world.note(f"{kiosk.name} is reached again")
    else:
        cut_off.add(kiosk.name)
        world.note(f"{kiosk.name} is cut off")


def _crash_kiosk(end: End) -> Callable[[World], None]:
    def crash(world: World) -> None:
        kiosk = world.any_kiosk()
        steps = world.draws.randrange(9)
        world.note(f"{kiosk.name} will be gone after {steps} writes: {end.value}")
        kiosk.machine.doom(steps, end)
        for work in world.draws.sample((world.send, world.fetch), 2):
            if kiosk.runs:
                work(kiosk)

    return crash


def _crash_server(end: End) -> Callable[[World], None]:
    def crash(world: World) -> None:
        steps = world.draws.randrange(4)
        world.note(f"the server will be gone after {steps} writes: {end.value}")
        world.server.machine.doom(steps, end)
        kiosk = world.any_kiosk()
        if world.anchorage is None and kiosk.runs:  # or when it next anchors
            world.send(kiosk)

    return crash


def _fill_kiosk(world: World) -> None:
    kiosk = world.any_kiosk()
    if kiosk.runs:
        kiosk.set_full(full=not kiosk.machine.is_full)
        world.note(f"{kiosk.name} has {'no ' if kiosk.machine.is_full else ''}room")


def _fill_server(world: World) -> None:
    if world.server.runs:
        world.server.set_full(full=not world.server.machine.is_full)
        world.note(f"the server has {'no ' if world.server.machine.is_full else ''}room")


def _jump(world: World) -> None:
    clocks = [world.server.clock, *(each.clock for each in world.kiosks)]
    clock = world.draws.choice(clocks)
    by = _DECADE * world.draws.uniform(-1, 1)
    clock.off = max(-2 * _DECADE, min(2 * _DECADE, clock.off + by))
    world.note(f"a clock jumps by {by}")


def _restore_kiosk(world: World) -> None:
    kiosk = world.any_kiosk()
    if kiosk.image is None:
        kiosk.image = kiosk.machine.save()
        world.note(f"an image of {kiosk.name} is kept")
        return
    image, kiosk.image = kiosk.image, None
    world.note(f"{kiosk.name} is put back to its image")
    kiosk.stop()
    kiosk.machine.put_back(image)
    _begin_other_life(world, kiosk)


def _lose_cache(world: World) -> None:
    kiosk = world.any_kiosk()
    world.note(f"{kiosk.name} loses its cache, and keeps its key")
    kiosk.stop()
    kiosk.machine.put_back(None)
    _begin_other_life(world, kiosk)


def _begin_other_life(world: World, kiosk: Kiosk) -> None:
    # What is still on its way from its former life may arrive before it knows.
    world.may_fork.add(kiosk.identity.kiosk_id)
    kiosk.has_all, kiosk.seen = False, None
    kept = in_hand(kiosk) if world.start(kiosk) else set()
    kiosk_lives_on(world, kiosk, kept)


def _restore_server(*, unsaid: bool) -> Callable[[World], None]:
    def restore(world: World) -> None:
        if world.copy is None:
            world.keep_copy()
            return
        world.put_copy_back(unsaid=unsaid)
        for kiosk in world.kiosks:
            if world.start(kiosk):
                kiosk_lives_on(world, kiosk, in_hand(kiosk))

    return restore


def _lie(world: World) -> None:
    kiosk = world.any_kiosk()
    if world.server.runs and not world.liars:
        world.lie_to(kiosk)


def _clone(world: World) -> None:
    if len(world.kiosks) > len({each.identity.kiosk_id for each in world.kiosks}):
        return
    kiosk = world.any_kiosk()
    world.note(f"{kiosk.name} is cloned")
    clone = world.clone(kiosk)
    world.may_fork.add(kiosk.identity.kiosk_id)
    if world.start(clone):
        kiosk_lives_on(world, clone, in_hand(clone))


def _revoke(world: World) -> None:
    kiosk = world.any_kiosk()
    kiosk_id = kiosk.identity.kiosk_id
    world.revoke(kiosk_id)


def _reorganise(world: World) -> None:
    if world.anchorage is None:
        return
    chain, draws = world.anchorage.chain, world.anchorage.draws
    depth = draws.randint(1, chain.finalized_behind or 1)
    forget = draws.random() < 0.5
    if depth < len(chain.blocks):
        world.note(f"{depth} blocks are taken back{', and forgotten' if forget else ''}")
        chain.reorganise(depth, forget=forget)
        if forget:
            chain.forget()  # what waits in no block yet, too


def _lie_about_chain(world: World) -> None:
    if world.anchorage is None:
        return
    draws, endpoints = world.anchorage.draws, world.anchorage.endpoints
    if any(each.lie is not truth for each in endpoints):
        world.note("all nodes of the chain tell the truth")
        for each in endpoints:
            each.lie = truth
        return
    liar = draws.choice(endpoints)
    liar.lie = draws.choice(LIES)
    world.note(f"{liar.name} lies: {liar.lie.__name__}")


def _let_node_sleep(world: World) -> None:
    if world.anchorage is None:
        return
    node = world.anchorage.draws.choice(world.anchorage.endpoints).node
    node.down = not node.down
    world.note(f"{node.name} is {'down' if node.down else 'up'}")


_WORK: Mapping[Fault, Callable[[World], None]] = {
    Fault.PARTITION: _partition,
    Fault.KIOSK_KILLED: _crash_kiosk(End.KILLED),
    Fault.KIOSK_CUT: _crash_kiosk(End.POWER_CUT),
    Fault.SERVER_KILLED: _crash_server(End.KILLED),
    Fault.SERVER_CUT: _crash_server(End.POWER_CUT),
    Fault.KIOSK_FULL: _fill_kiosk,
    Fault.SERVER_FULL: _fill_server,
    Fault.CLOCKS: _jump,
    Fault.KIOSK_RESTORED: _restore_kiosk,
    Fault.CACHE_LOST: _lose_cache,
    Fault.SERVER_RESTORED: _restore_server(unsaid=False),
    Fault.SERVER_ROLLED_BACK: _restore_server(unsaid=True),
    Fault.SPLIT_VIEW: _lie,
    Fault.CLONED: _clone,
    Fault.REVOKED: _revoke,
    Fault.CHAIN_REORGANISED: _reorganise,
    Fault.CHAIN_LIED_ABOUT: _lie_about_chain,
    Fault.NODE_DOWN: _let_node_sleep,
}
