-- Forms are asked of a programme's relatives: over this one, the rest of them is not read.
CREATE INDEX relative_part_programme ON relative_part(programme, reason, closed);
