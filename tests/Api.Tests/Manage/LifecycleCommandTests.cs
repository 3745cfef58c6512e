using OrderGrains.Api.Commands;
using OrderGrains.Api.Doors;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.Manage;

public sealed class LifecycleCommandTests
{
    [Fact]
    public void Render_CheckedInDocument_IsTheSame()
    {
        var checkedIn = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "lifecycle.md"));

        Assert.True(
            LifecycleCommand.Render() == checkedIn,
            "docs/lifecycle.md is stale: dotnet run --project src/Api -- lifecycle > docs/lifecycle.md");
    }

    [Fact]
    public void All_EveryVendorsDoor_HasAProjection() =>
        Assert.Equal(Enum.GetValues<Door>().Except([Door.Manage]), DoorProjections.All.Select(entry => entry.Door).Distinct());
}
