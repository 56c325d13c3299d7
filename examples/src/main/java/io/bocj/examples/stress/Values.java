package io.bocj.examples.stress;

import io.bocj.MovedLongs;
import io.bocj.examples.stress.journal.Note;
import java.util.ArrayList;
import java.util.List;

/**
 * The kinds of values that cowns hold: each tells a version and a hash, and can be given the next.
 */
enum Values {
  /** An object of the application, with a list and a cown in it. */
  LEDGER {
    @Override
    Object fresh(Note note) {
      return new Ledger(note);
    }

    @Override
    Note note(Object value) {
      return ((Ledger) value).note();
    }

    @Override
    Object advance(Object value, Note next) {
      ((Ledger) value).advance(next);
      return value;
    }

    @Override
    boolean whole(Object value) {
      return ((Ledger) value).whole();
    }

    @Override
    Object identity(Object value) {
      return ((Ledger) value).trail();
    }
  },

  /** An immutable record of a shared package. */
  NOTE {
    @Override
    Object fresh(Note note) {
      return note;
    }

    @Override
    Note note(Object value) {
      return (Note) value;
    }

    @Override
    Object advance(Object value, Note next) {
      return next;
    }

    @Override
    Object identity(Object value) {
      return new Object();
    }
  },

  /** An array. */
  ARRAY {
    @Override
    Object fresh(Note note) {
      return new long[] {note.version(), note.hash()};
    }

    @Override
    Note note(Object value) {
      long[] numbers = (long[]) value;
      return new Note(numbers[0], numbers[1]);
    }

    @Override
    Object advance(Object value, Note next) {
      long[] numbers = (long[]) value;
      numbers[0] = next.version();
      numbers[1] = next.hash();
      return value;
    }
  },

  /** A list of the JDK. */
  LIST {
    @Override
    Object fresh(Note note) {
      return new ArrayList<>(List.of(note.version(), note.hash()));
    }

    @Override
    Note note(Object value) {
      return new Note(number(value, 0), number(value, 1));
    }

    private long number(Object value, int i) {
      return (Long) ((List<?>) value).get(i);
    }

    @Override
    @SuppressWarnings("unchecked") // made by fresh
    Object advance(Object value, Note next) {
      List<Long> numbers = (List<Long>) value;
      numbers.set(0, next.version());
      numbers.set(1, next.hash());
      return value;
    }
  },

  /** Numbers whose storage moves. */
  MOVED {
    @Override
    Object fresh(Note note) {
      return MovedLongs.wrap(note.version(), note.hash());
    }

    @Override
    Note note(Object value) {
      MovedLongs numbers = (MovedLongs) value;
      return new Note(numbers.get(0), numbers.get(1));
    }

    @Override
    Object advance(Object value, Note next) {
      MovedLongs numbers = (MovedLongs) value;
      numbers.set(0, next.version());
      numbers.set(1, next.hash());
      return value;
    }
  };

  private static final Values[] ALL = values();

  /** Makes a value. */
  abstract Object fresh(Note note);

  /** What a value of this kind tells. */
  abstract Note note(Object value);

  /** Changes a value in place, or makes another where it is immutable. */
  abstract Object advance(Object value, Note next);

  /** Whether a value is of one piece. */
  boolean whole(Object value) {
    return true;
  }

  /** The mutable object that no two interpreters may have in common. */
  Object identity(Object value) {
    return value;
  }

  static Values of(int kind) {
    return ALL[kind];
  }

  static int kinds() {
    return ALL.length;
  }
}
