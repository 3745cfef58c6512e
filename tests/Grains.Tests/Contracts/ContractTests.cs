namespace OrderGrains.Tests.Contracts;

/// <summary>
/// The vendors' tables of states, transcribed from their pages without a look at the code, cell by cell through the gate. What a door
/// shows is read off its own projection.
/// </summary>
public sealed class ContractTests
{
    private static readonly ContractTable[] Tables =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Contracts"), "*.txt").Order(StringComparer.Ordinal)
            .Select(ContractTable.Read),
    ];

    private static readonly Dictionary<(string, string, string), ContractCell> Cells =
        Tables.SelectMany(table => table.Cells).ToDictionary(cell => (cell.Table.Name, cell.State, cell.Request));

    public static TheoryData<string> Names => [.. Tables.Select(table => table.Name)];

    public static TheoryData<string, string, string> Spoken
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var cell in Cells.Values.Where(cell => !cell.IsSilent))
                data.Add(cell.Table.Name, cell.State, cell.Request);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public void Decide_Cell_DoesWhatThePageSays(string table, string state, string request)
    {
        var cell = Cells[(table, state, request)];
        var orders = cell.Orders().ToArray();

        Assert.NotEmpty(orders);
        Assert.All(orders, cell.Check);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_Table_HasAsManyCellsAsRowsTimesColumns(string name)
    {
        var table = Tables.Single(table => table.Name == name);

        Assert.Equal(table.Rows * table.Columns, table.Cells.Count);
        Assert.Equal(table.Rows, table.Cells.Select(cell => (cell.State, table.Columns == 1 ? cell.Request : "")).Distinct().Count());
    }
}
