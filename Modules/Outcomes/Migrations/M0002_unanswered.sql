-- Who answered at the start and never again is counted by each report: over these two, it reads no row and no sealed answer.
CREATE INDEX outcome_file_reported ON outcome_file(programme, closed, side) WHERE closing IS NOT NULL AND closed IS NOT NULL;
CREATE INDEX measurement_start ON measurement(file, instrument) WHERE occasion = 'start' AND answers IS NOT NULL;
