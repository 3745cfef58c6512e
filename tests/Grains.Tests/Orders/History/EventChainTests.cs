using System.Text;
using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.History;

/// <summary>What is stored must stay verifiable: the hashes here were made by another program, from the description alone.</summary>
public sealed class EventChainTests
{
    private static readonly byte[] Salt = [.. Enumerable.Range(0, EventChain.SaltBytes).Select(i => (byte)i)];

    private static readonly ChainLink Link = new(
        Place: 1,
        Version: 1,
        Sequence: 0,
        At: 639_000_000_000_000_000,
        Door: 4,
        Type: 8,
        new("00112233-4455-6677-8899-aabbccddeeff"),
        new("01010101-0202-0303-0404-050505050505"),
        Guid.Empty,
        "tester");

    [Fact]
    public void Hashes_OfAKnownRow_AreTheKnownOnes()
    {
        Assert.Equal("5B7D9D7938D4A7110BE4D2F2102BC76E50C772491EB0294495B8CA935457426A", Convert.ToHexString(Beginning));
        Assert.Equal("02A5B62E1028B2C096C91F375656D06276E8D047043419217A6E0298E21ED4AE", Convert.ToHexString(Digest("{\"changes\":[]}")));
        Assert.Equal("51C4EB4B420A43507BAC8358BF9F957FDE8785A9D947BA00A330168C4C727C69", Convert.ToHexString(Next(Link)));
    }

    [Fact]
    public void Next_AnythingElse_IsAnother()
    {
        ChainLink[] others =
        [
            Link with { Place = 2 },
            Link with { Version = 2 },
            Link with { Sequence = 1 },
            Link with { At = 0 },
            Link with { Door = 0 },
            Link with { Type = 0 },
            Link with { CommandId = Guid.Empty },
            Link with { KeyId = Guid.Empty },
            Link with { Fingerprint = Link.KeyId },
            Link with { Actor = new string('a', 5000) },
        ];
        var hashes = others.Append(Link).Select(link => Convert.ToHexString(Next(link))).ToHashSet();

        Assert.Equal(others.Length + 1, hashes.Count);
        Assert.NotEqual(Digest("a"), Digest(new string('a', 5000)));
    }

    private static byte[] Beginning => EventChain.Beginning(new("m", "o"));

    private static byte[] Digest(string changes) => EventChain.Digest(Salt, 1, Encoding.UTF8.GetBytes(changes));

    private static byte[] Next(ChainLink link) => EventChain.Next(Beginning, link, Digest("{\"changes\":[]}"));
}
