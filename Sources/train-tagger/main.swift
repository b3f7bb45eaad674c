print("train-tagger")
