using System.Text;
using OrderGrains.Fuzz.Drawing;
using OrderGrains.Fuzz.Grammars;
using OrderGrains.Fuzz.Mutations;
using OrderGrains.Fuzz.Raw;
using OrderGrains.Fuzz.Requests;

namespace OrderGrains.Fuzz.Making;

/// <summary>Makes the requests of a run. Each is the same for the same seed and number, however it is asked for.</summary>
/// <param name="seed">What all is drawn from.</param>
/// <param name="catalogue">The calls there are.</param>
internal sealed class Generator(long seed, Catalogue catalogue)
{
    private const int RawShare = 8;
    private const int OpenApiShare = 35;

    // The name that stands for the service in bytes that are no request any more: they are the same wherever they are sent.
    private const string AnyHost = "localhost";

    private static readonly IReadOnlyList<IReadOnlyList<Mutation>> OfBodies = [JsonMutations.All, JsonMutations.All, ByteMutations.All];

    private static readonly IReadOnlyList<IReadOnlyList<Mutation>> OfHeads = [HeaderMutations.All, TargetMutations.All];

    /// <param name="number">From 0.</param>
    public FuzzRequest Make(long number)
    {
        var dice = new Dice(seed, number);
        var draft = Drafts.Of(dice.Pick(dice.Chance(OpenApiShare) ? catalogue.Documented : catalogue.Grammars), dice, number);
        for (var left = Mutations(dice); left > 0; left--)
            Mutate(draft, dice);
        var request = draft.Build(number);
        return dice.Chance(RawShare) ? Raw(request, dice) : request;
    }

    /// <summary>Some requests are left as they are: what is wrong with later ones meets orders that have got somewhere.</summary>
    private static int Mutations(Dice dice) => dice.Below(10) switch { < 2 => 0, < 6 => 1, < 8 => 2, 8 => 3, _ => 6 };

    private static void Mutate(Draft draft, Dice dice)
    {
        var hasBody = draft.Bytes.Length > 0;
        var mutation = dice.Pick(dice.Pick(hasBody && dice.Chance(60) ? OfBodies : OfHeads));
        if (mutation.Apply(draft, dice))
            draft.Story.Add(mutation.Name);
    }

    private static FuzzRequest Raw(FuzzRequest request, Dice dice)
    {
        var mutation = dice.Pick(RawMutations.All);
        var bytes = request.ToBytes(AnyHost);
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8) + 4;
        return request with
        {
            Raw = mutation.Change(Encoding.Latin1.GetString(bytes, 0, end), bytes[end..], dice),
            IsWild = true,
            Door = null,
            Story = [.. request.Story, $"on the wire: {mutation.Name}"],
        };
    }
}
