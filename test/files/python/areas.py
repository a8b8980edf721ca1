"""Addresses as rectangles (top, left, bottom, right), from 1."""
import re


def column_number(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def area_of(text):
    """None when the text is no rectangle."""
    match = re.fullmatch(r"([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?", text.replace("$", ""))
    if match is None:
        return None
    left, top = column_number(match[1]), int(match[2])
    right, bottom = (column_number(match[3]), int(match[4])) if match[3] else (left, top)
    return top, left, bottom, right


def meet(first, second):
    return first[0] <= second[2] and second[0] <= first[2] and first[1] <= second[3] and second[1] <= first[3]


def areas_of(texts):
    return [area for area in map(area_of, texts) if area is not None]


def inside_any(row, column, areas):
    return any(top <= row <= bottom and left <= column <= right for top, left, bottom, right in areas)
