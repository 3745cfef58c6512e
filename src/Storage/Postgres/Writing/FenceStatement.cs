namespace OrderGrains.Storage.Postgres.Writing;

/// <summary>A statement that judges jobs by their orders' versions; its first parameter has an element for each.</summary>
/// <param name="Each">Gives a row for each job that passed.</param>
internal sealed record FenceStatement(string Each)
{
    /// <summary>Gives no row, and ends the transaction with <see cref="Failures.NotPassed"/> unless all jobs passed.</summary>
    public string Whole { get; } =
        $"""
        WITH passed AS ({Each})
        SELECT order_store_refuse('{Failures.NotPassed}', 'An order is not where its commit says.')
        WHERE (SELECT count(*) FROM passed) < cardinality($1)
        """;
}
