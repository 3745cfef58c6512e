using System.Globalization;
using OrderGrains.Orders;

namespace OrderGrains.Tests.Contracts;

/// <summary>
/// A vendor's table as a text file beside this one: comments after <c>#</c>, a head of <c>name: value</c>, and grids whose first row names
/// the requests and whose first column the states. A grid with the columns <c>step</c> or <c>action</c> has one cell a row.
/// </summary>
internal sealed record ContractTable(string Name, Door Door, int Rows, int Columns)
{
    private HashSet<OrderStatus> _orders = [.. Enum.GetValues<OrderStatus>()];
    private HashSet<PaymentStatus> _payments = [.. Enum.GetValues<PaymentStatus>()];

    /// <summary>Every table there is.</summary>
    public static IReadOnlyList<ContractTable> All { get; } =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Contracts"), "*.txt").Order(StringComparer.Ordinal).Select(Read),
    ];

    public IReadOnlyList<ContractCell> Cells { get; private init; } = [];

    private static ContractTable Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var head = lines.Where(line => !line.StartsWith('#') && !line.StartsWith('|')).Select(line => line.Split(": "))
            .Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
        var size = head["size"].Split(" x ").Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        var table = new ContractTable(Path.GetFileNameWithoutExtension(path), Enum.Parse<Door>(head["door"]), size[0], size[1]);
        if (head.TryGetValue("orders", out var orders))
            table._orders = [.. orders.Split(' ').Select(Enum.Parse<OrderStatus>)];
        if (head.TryGetValue("payments", out var payments))
            table._payments = [.. payments.Split(' ').Select(Enum.Parse<PaymentStatus>)];
        return table with { Cells = [.. TextGrid.Read(lines).SelectMany(grid => CellsOf(table, grid))] };
    }

    /// <summary>Whether the vendor has such orders at all.</summary>
    public bool Knows(Order order) => _orders.Contains(order.Status) && _payments.Contains(order.Payment);

    private static IEnumerable<ContractCell> CellsOf(ContractTable table, string[][] grid)
    {
        var requests = grid[0];
        foreach (var row in grid[1..])
        {
            if (requests[1] is "step" or "action")
                yield return new(table, row[0], row[1], Expectation(row[2]));
            else
            {
                for (var column = 1; column < requests.Length; column++)
                    yield return new(table, row[0], requests[column], Expectation(row[column]));
            }
        }
    }

    /// <summary>Without the note in parentheses; where what is shown is known to differ from the page, what is shown.</summary>
    private static string Expectation(string cell) => cell.Split(" (")[0].Split(" != ")[^1];
}
