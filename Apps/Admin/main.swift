print("sammen")
