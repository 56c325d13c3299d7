package io.bocj.matrix;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide's table of names has every operation of bocpy's matrix, and names what there is. */
class NamesTest {
  private static final Path GUIDE = Path.of("../docs/guide/matrix.md");

  /** What bocpy 0.13 declares in its class, and the operators that it does not. */
  private static final String BOCPY =
      """
      Matrix rows columns size T length x y z w acquired shape transpose sum mean magnitude
      magnitude_squared vecdot fma scaled_add add subtract multiply divide cross normalize
      perpendicular angle min max argmin argmax ceil floor round negate abs sqrt less less_equal
      greater greater_equal equal not_equal clip copy __reduce__ take put __add__ __radd__ __sub__
      __rsub__ __mul__ __rmul__ __truediv__ __rtruediv__ __abs__ __neg__ __len__ __getitem__
      __setitem__ __iter__ __lt__ __le__ __gt__ __ge__ __eq__ __ne__ allclose where zeros ones
      normal uniform seed vector concat @ += -= *= /=
      """;

  /** Methods that have no counterpart in bocpy. */
  private static final Set<String> MORE = Set.of("scalar", "array", "release", "toString");

  private static List<String[]> rows() throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(GUIDE)) {
      if (line.startsWith("| `")) {
        rows.add(line.split("\\|"));
      }
    }
    return rows;
  }

  private static Stream<String> code(String cell) {
    return Pattern.compile("`([^`]*)`").matcher(cell).results().map(found -> found.group(1));
  }

  private static Set<String> methods() {
    return Arrays.stream(Matrix.class.getMethods())
        .filter(method -> method.getDeclaringClass().getPackage() == Matrix.class.getPackage())
        .map(Method::getName)
        .collect(toCollection(TreeSet::new));
  }

  @Test
  void everyOperationOfBocpyIsListed() throws IOException {
    Set<String> missing = new TreeSet<>(Arrays.asList(BOCPY.split("\\s+")));
    for (String[] row : rows()) {
      code(row[1]).map(name -> name.replaceAll("\\(.*", "")).forEach(missing::remove);
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void whatIsNamedExistsAndWhatExistsIsNamed() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String[] row : rows()) {
      code(row[2])
          .flatMap(text -> Pattern.compile("(\\w+)\\(").matcher(text).results())
          .map(found -> found.group(1))
          .forEach(named::add);
    }
    named.remove("isHeld");
    Set<String> existing = methods();
    existing.removeAll(MORE);
    named.removeAll(MORE);
    assertEquals(existing, named);
  }
}
