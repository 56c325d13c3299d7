package io.bocj.examples.stateful;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.h2.Driver;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/**
 * The in-memory database named {@code shared}.
 *
 * <p>H2 keeps such databases by name in a static, so under {@code CLASS_LOADER} the name means a
 * different database in each worker. {@link java.sql.DriverManager} belongs to the JDK, of which
 * there is one for all; it is by-passed, and H2's driver taken off its list, where it would keep a
 * closed runtime's classes in memory.
 */
final class SharedDatabase {
  private static final String URL = "jdbc:h2:mem:shared";

  /** H2 drops the database with its last connection, unless told to delay that. */
  private static final String STAY = ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE";

  private static final String NO_NEW_ONE = ";IFEXISTS=TRUE";

  private SharedDatabase() {}

  static Connection create() throws SQLException {
    return open(URL + STAY);
  }

  static Connection connect() throws SQLException {
    return open(URL + NO_NEW_ONE);
  }

  /** Whether the H2 of the interpreter that asks knows the database. */
  static boolean exists() throws SQLException {
    try (Connection connection = connect()) {
      return connection.isValid(0);
    } catch (SQLException e) {
      if (e.getErrorCode() == ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1) {
        return false;
      }
      throw e;
    }
  }

  /** Which object H2's static holds under the name. */
  static String identity(Connection connection) throws SQLException {
    SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    return Integer.toHexString(System.identityHashCode(session.getDatabase()));
  }

  private static Connection open(String url) throws SQLException {
    Connection connection = new Driver().connect(url, new Properties());
    Driver.unload();
    return connection;
  }
}
