using OrderGrains.Fuzz.Grammars;
using OrderGrains.Fuzz.Mutations;
using OrderGrains.Fuzz.Raw;
using OrderGrains.Orders;

namespace OrderGrains.Fuzz.Tests;

public sealed class GeneratorTests
{
    private const int Many = 2000;

    [Fact]
    public void Make_TheSameSeed_GivesTheSameRequests()
    {
        var (first, again) = (Requests.Generator(7), Requests.Generator(7));

        var forward = Enumerable.Range(0, Many).Select(number => Requests.Bytes(first.Make(number))).ToList();
        var backward = Enumerable.Range(0, Many).Reverse().Select(number => Requests.Bytes(again.Make(number))).Reverse();

        Assert.Equal(forward, backward);
    }

    [Fact]
    public void Make_AnotherSeed_GivesOtherRequests()
    {
        var (first, second) = (Requests.Generator(7), Requests.Generator(8));

        var same = Enumerable.Range(0, Many).Count(number => Requests.Bytes(first.Make(number)) == Requests.Bytes(second.Make(number)));

        Assert.InRange(same, 0, Many / 100);
    }

    [Fact]
    public void Make_ManyRequests_LeavesNothingUntried()
    {
        var generator = Requests.Generator(1);

        var stories = Enumerable.Range(0, 20_000).SelectMany(number => generator.Make(number).Story).ToHashSet();

        string[] pieces =
        [
            .. new[] { JsonMutations.All, ByteMutations.All, HeaderMutations.All, TargetMutations.All }.SelectMany(all =>
                all).Select(it => it.Name),
            .. RawMutations.All.Select(mutation => $"on the wire: {mutation.Name}"),
            .. DocumentedRequest.All.Select(request => $"{request.Template.Method} {request.Template.Path}"),
            "GET /manage/orders/{id}", "POST /oauth/token", "PUT /centra/orders", "POST /v2/orders/anonymize",
        ];
        Assert.Empty(pieces.Except(stories));
    }

    [Fact]
    public void Make_OneDoor_DrawsItsCallsOnly()
    {
        var generator = Requests.Generator(1, Door.CommerceLayer);

        var calls = Enumerable.Range(0, Many).Select(number => generator.Make(number).Story[0]).Distinct();

        Assert.All(calls, call => Assert.Matches("(/api/|/oauth/token)", call));
    }
}
