using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;
using OrderGrains.Tests.Contracts;

namespace OrderGrains.Api.Tests.Contracts;

/// <summary>
/// The vendors' tables of states, cell by cell through the service: each order that a cell speaks of is imported, and the door is sent the
/// request. What comes of what only a provider or a back office does is for the tests of the grains.
/// </summary>
[Collection(ServiceCollection.Name)]
public sealed class ContractRequestTests(Service service)
{
    public static TheoryData<string, string, string> Spoken => ContractCells.Spoken(DoorClients.CanSend);

    [Theory]
    [MemberData(nameof(Spoken))]
    public async Task Send_Cell_AnswersAsThePageSays(string table, string state, string request)
    {
        var cell = ContractCells.Find(table, state, request);
        var orders = cell.Orders().ToArray();

        Assert.NotEmpty(orders);
        foreach (var order in orders)
            await Check(cell, order);
    }

    private async Task Check(ContractCell cell, Order? order)
    {
        var door = DoorClients.Of(service, cell.Table.Door);
        var id = order is null ? "" : await service.Import(order);
        var before = order is null ? null : await door.View(id);
        var standing = order is null ? "" : (await service.Canonical(id)).ToJsonString();
        var shown = before is null ? "" : door.Shown(before);

        var answer = await door.Send(cell.Request, id);

        Assert.True(door.IsRefusal(answer) == cell.IsRefused, $"{cell.Of(order)}: {answer}");
        if (cell.IsRefused)
        {
            var refusal = door.Refusal(cell.Request, shown);
            answer.Is(refusal.Status, refusal.Json);
        }

        if (order is null)
            id = (string)answer.Json["data"]!["id"]!;
        var after = await door.View(id);
        Assert.True(cell.LeadsTo(door.Shown(after), shown), $"{cell.Of(order)}: {door.Shown(after)}");
        Assert.True(cell.ChangesNothing == (standing == (await service.Canonical(id)).ToJsonString()), $"{cell.Of(order)}: {answer}");
        if (!cell.IsRefused && door.IsAnsweredWithTheOrder(cell.Request))
            Assert.Equal(answer.Text, after.Text);
        if (before is not null)
            door.CheckStep(before, after);
    }
}
