// OneToOneMentoring
