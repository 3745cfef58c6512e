namespace OrderGrains.Tests.Contracts;

/// <summary>
/// The vendors' tables of states, transcribed from their pages without a look at the code, cell by cell through the gate. What a door
/// shows is read off its own projection.
/// </summary>
public sealed class ContractTests
{
    public static TheoryData<string> Names => [.. ContractTable.All.Select(table => table.Name)];

    public static TheoryData<string, string, string> Spoken => ContractCells.Spoken();

    [Theory]
    [MemberData(nameof(Spoken))]
    public void Decide_Cell_DoesWhatThePageSays(string table, string state, string request)
    {
        var cell = ContractCells.Find(table, state, request);
        var orders = cell.Orders().ToArray();

        Assert.NotEmpty(orders);
        Assert.All(orders, cell.Check);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_Table_HasAsManyCellsAsRowsTimesColumns(string name)
    {
        var table = ContractTable.All.Single(table => table.Name == name);

        Assert.Equal(table.Rows * table.Columns, table.Cells.Count);
        Assert.Equal(table.Rows, table.Cells.Select(cell => (cell.State, table.Columns == 1 ? cell.Request : "")).Distinct().Count());
    }
}
