using FsCheck;
using FsCheck.Fluent;
using OrderGrains.Orders;
using OrderGrains.Tests.Orders.History;
using OrderGrains.Tests.Orders.Properties;

namespace OrderGrains.Tests.Orders.Erasing;

/// <summary>Whether the order is erased or its events are comes to the same.</summary>
public sealed class RandomErasureTests
{
    private static readonly Config Hundreds = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void Erase_TheChangesBetweenAnyTwoOrders_LeadBetweenTheErasedOrders() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed =>
        {
            var random = new RandomOrders(seed);
            var before = random.Next();
            return Leads(before, random.Like(before)) && Leads(before, random.Next());
        }).Check(Hundreds);

    [Fact]
    public void Erase_TheEventsOfARandomSequence_FoldToTheErasedOrder() => Prop.ForAll(CommandGen.Sequences, commands =>
    {
        var steps = Step.Run(Samples.Pending, commands).ToArray();
        var folded = PersonalData.Erase(Samples.Pending).Apply(
            steps.SelectMany(step => step.Decision.Events).Select(PersonalData.Erase));
        var last = PersonalData.Erase(steps.Length > 0 ? steps[^1].After : Samples.Pending);
        return folded with { Version = last.Version, UpdatedAt = last.UpdatedAt, OldestReader = last.OldestReader } == last;
    }).Check(Hundreds);

    private static bool Leads(Order before, Order after)
    {
        var changes = PersonalData.Erase(OrderFields.Diff(before, after));
        var (from, to) = (PersonalData.Erase(before), PersonalData.Erase(after));
        return changes.Aggregate(from, (order, change) => change.Apply(order)) == to
            && changes.Reverse().Aggregate(to, (order, change) => change.Revert(order)) == from
            && OrderFields.ReadChanges(Payloads.Write(changes)) == changes
            && PersonalData.Erase(changes) == changes
            && PersonalData.IsErased(from);
    }
}
