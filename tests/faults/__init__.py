"""The fault suite, `make test-faults`: a real graph under bad input, overload, and dying parts."""
