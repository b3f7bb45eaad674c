print("qujing")
