"""The route map, our signature: ``draw(RouteMap(...))`` lays it out, parts/route_map.html draws it."""

from mufakat.doors.shared.routemap.drawing import draw
from mufakat.doors.shared.routemap.trains import LapArc, RouteMap, Station, Train

__all__ = ["LapArc", "RouteMap", "Station", "Train", "draw"]
