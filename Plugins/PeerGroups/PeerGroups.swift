// PeerGroups
