using Npgsql;

namespace OrderGrains.Storage.Postgres;

/// <summary>What the server's errors mean for a batch.</summary>
internal static class Failures
{
    /// <summary>The writer has been given up by others.</summary>
    public const string GivenUp = "OG001";

    /// <summary>An order of a batch that was to pass as a whole is not where its commit says.</summary>
    public const string NotPassed = "OG004";

    /// <summary>A name that an order was to get is another order's.</summary>
    public const string NameTaken = "OG005";

    /// <summary>What the driver holds to be prepared on the connection no longer is.</summary>
    public const string NotPrepared = "26000";

    // Data, integrity, deadlocks and serialization, limits of a row, locks not to be had, and our own refusal of a name that is taken.
    private static readonly string[] OfRows = ["22", "23", "40", "54", "55", NameTaken];

    /// <summary>The server has undone the transaction and goes on with the connection.</summary>
    public static bool IsRolledBack(PostgresException e) => e.InvariantSeverity == "ERROR";

    /// <summary>A single row is to blame, so that the others may be written without it.</summary>
    public static bool IsOfARow(Exception e) =>
        e is PostgresException answer
        && IsRolledBack(answer)
        && Array.Exists(OfRows, known => answer.SqlState.StartsWith(known, StringComparison.Ordinal));

    /// <summary>Somebody else has added to the order's history first, or the order itself.</summary>
    public static bool IsOfAPlaceTaken(Exception e) => e is PostgresException
    {
        SqlState: PostgresErrorCodes.UniqueViolation, TableName: "order_events" or "orders"
    };

    /// <summary>The connection is gone, or the server ended it, without having been asked for too much.</summary>
    public static bool IsOfConnection(Exception e) => e switch
    {
        PostgresException answer => !IsRolledBack(answer),
        NpgsqlException broken => broken.InnerException is not TimeoutException,
        InvalidOperationException => true,
        _ => false,
    };
}
