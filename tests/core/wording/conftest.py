from hypothesis import settings

# ICU's dictionaries load with the first Thai word: no example is held to a clock
settings.register_profile("wording", deadline=None)
settings.load_profile("wording")
