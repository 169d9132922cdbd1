Sammen.main()
