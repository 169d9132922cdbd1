// Days
