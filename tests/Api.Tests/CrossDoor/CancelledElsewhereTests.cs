using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Contracts;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;
using OrderGrains.Tests.Contracts;

namespace OrderGrains.Api.Tests.CrossDoor;

/// <summary>
/// An order is cancelled through one door, then each door is asked for everything it knows to do: <c>cancelled.txt</c>, cell by cell.
/// </summary>
[Collection(ServiceCollection.Name)]
public sealed class CancelledElsewhereTests(Service service)
{
    public static TheoryData<string, string, string> Cells
    {
        get
        {
            var cells = new TheoryData<string, string, string>();
            foreach (var grid in TextGrid.Read(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "CrossDoor", "cancelled.txt"))))
            {
                foreach (var row in grid[1..])
                {
                    for (var column = 1; column < row.Length; column++)
                    {
                        if (row[column] != "-")
                            cells.Add(grid[0][column], row[0], row[column]);
                    }
                }
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Send_ToACancelledOrder_IsAnsweredAsTheTableSays(string cancelledBy, string sent, string expected)
    {
        var (door, request) = sent.Split(": ") is [var name, var word] ? (Enum.Parse<Door>(name), word) : throw new FormatException(sent);
        var client = DoorClients.Of(service, door);
        var id = await service.Cancelled(cancelledBy);
        var before = await Standing(id);
        var shown = client.Shown(await client.View(id));

        var answer = await client.Send(request, id);

        Assert.True(client.IsRefusal(answer) == (expected == "refused"), answer.Text);
        if (expected == "refused")
        {
            var refusal = client.Refusal(request, shown);
            answer.Is(refusal.Status, refusal.Json);
        }

        Assert.True((before == await Standing(id)) == (expected is "refused" or "same"), answer.Text);
        Assert.Equal(expected is "refused" or "same" or "=" ? shown : expected, client.Shown(await client.View(id)));
    }

    /// <summary>The order with all it holds and all that became of it.</summary>
    private async Task<string> Standing(string id)
    {
        JsonNode history = (await service.Call("GET", $"/manage/orders/{id}/history", null, ("X-Api-Key", "demo-key"))).Is(200);
        return (await service.Canonical(id)).ToJsonString() + history.ToJsonString();
    }
}
