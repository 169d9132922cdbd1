-- What those who came say of a course by their own link: numbers beside those from slips. The seat knows that its holder
-- has answered, and not what.
CREATE TABLE course_own_answer(
    group_id INTEGER NOT NULL REFERENCES open_course(group_id) ON DELETE CASCADE,
    aim TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'somewhat', 'no')),
    count INTEGER NOT NULL,
    PRIMARY KEY (group_id, aim, answer)
) STRICT, WITHOUT ROWID;

ALTER TABLE seat ADD COLUMN judged INTEGER;

-- As what the volunteer meets the other, where the programme has more than one word for it.
ALTER TABLE support_match ADD COLUMN role TEXT;
