package io.bocj.examples.stateful;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps sales in the interpreter's {@link SharedDatabase}.
 *
 * <p>The table is created in the static initializer: this class's statics and H2's are set up once
 * in an interpreter.
 */
final class Warehouse {
  private static final String CREATE =
      """
      CREATE TABLE sale (
        branch INT, id INT, product VARCHAR, quantity INT, net_cents BIGINT,
        PRIMARY KEY (branch, id))
      """;
  private static final String INSERT = "INSERT INTO sale VALUES (?, ?, ?, ?, ?)";
  private static final String COUNT = "SELECT COUNT(*) FROM sale";
  private static final String REVENUE =
      "SELECT product, SUM(net_cents) FROM sale WHERE branch = ? GROUP BY product";
  private static final String BESTSELLER =
      """
      SELECT product FROM (
        SELECT product, RANK() OVER (ORDER BY SUM(quantity) DESC, product) AS place
        FROM sale WHERE branch = ? GROUP BY product)
      WHERE place = 1
      """;

  static {
    try (Connection connection = SharedDatabase.create();
        Statement statement = connection.createStatement()) {
      statement.execute(CREATE);
    } catch (SQLException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Connection connection;

  private Warehouse(Connection connection) {
    this.connection = connection;
  }

  /**
   * What the warehouse says when a branch's sales are in.
   *
   * @param revenueByProduct of this branch, in cents
   * @param bestseller of this branch
   * @param rows of all branches so far, in this interpreter's database
   * @param identity of this interpreter's database
   */
  record Receipt(
      Map<String, Long> revenueByProduct, String bestseller, long rows, String identity) {}

  static Receipt store(int branch, List<Sale> sales, long[] netCents) throws SQLException {
    try (Connection connection = SharedDatabase.connect()) {
      return new Warehouse(connection).receipt(branch, sales, netCents);
    }
  }

  private Receipt receipt(int branch, List<Sale> sales, long[] netCents) throws SQLException {
    insert(sales, netCents);
    return new Receipt(
        revenue(branch), bestseller(branch), rows(), SharedDatabase.identity(connection));
  }

  private void insert(List<Sale> sales, long[] netCents) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (int i = 0; i < netCents.length; i++) {
        Sale sale = sales.get(i);
        insert.setInt(1, sale.branch());
        insert.setInt(2, sale.id());
        insert.setString(3, sale.product());
        insert.setInt(4, sale.quantity());
        insert.setLong(5, netCents[i]);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private Map<String, Long> revenue(int branch) throws SQLException {
    Map<String, Long> revenue = new TreeMap<>();
    try (PreparedStatement query = connection.prepareStatement(REVENUE)) {
      query.setInt(1, branch);
      ResultSet result = query.executeQuery();
      while (result.next()) {
        revenue.put(result.getString(1), result.getLong(2));
      }
    }
    return revenue;
  }

  private String bestseller(int branch) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(BESTSELLER)) {
      query.setInt(1, branch);
      ResultSet result = query.executeQuery();
      return result.next() ? result.getString(1) : "nothing";
    }
  }

  private long rows() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      ResultSet result = statement.executeQuery(COUNT);
      result.next();
      return result.getLong(1);
    }
  }
}
