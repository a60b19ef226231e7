"""What needs somebody's eyes today: case files and legal positions in, alerts out."""

from panoh.watch.alerts import Patience, alerts
from panoh.watch.track import Sighting, Track, tracks_of

__all__ = ["Patience", "Sighting", "Track", "alerts", "tracks_of"]
