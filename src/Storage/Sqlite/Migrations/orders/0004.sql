-- The change feed goes by position, which is the order of commits. An older copy of the file that is put back uses positions again that
-- readers have seen with other events; so each time the file is opened an epoch begins, behind the last position at that moment.

CREATE TABLE feed_epoch (
    epoch INTEGER PRIMARY KEY,
    start INTEGER NOT NULL
) STRICT;

INSERT INTO feed_epoch (epoch, start) VALUES (0, 0);

-- Every entry of an index ends with the row's own number, here the position.
CREATE INDEX order_events_feed ON order_events (merchant);
