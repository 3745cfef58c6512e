namespace OrderGrains.Tests.Contracts;

/// <summary>The cells of all tables, one test each.</summary>
internal static class ContractCells
{
    private static readonly Dictionary<(string, string, string), ContractCell> All =
        ContractTable.All.SelectMany(table => table.Cells).ToDictionary(cell => (cell.Table.Name, cell.State, cell.Request));

    public static ContractCell Find(string table, string state, string request) => All[(table, state, request)];

    /// <summary>Table, state and request of the cells that say something.</summary>
    public static TheoryData<string, string, string> Spoken(Func<ContractCell, bool>? isWanted = null)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var cell in All.Values.Where(cell => !cell.IsSilent && isWanted?.Invoke(cell) != false))
            data.Add(cell.Table.Name, cell.State, cell.Request);
        return data;
    }
}
