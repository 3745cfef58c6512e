using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Tests.Merchants;

public sealed class DrawnSecretTests
{
    [Fact]
    public void Matches_ItsOwnSecret_IsTrue()
    {
        var secret = DrawnSecret.Draw();
        var hash = DrawnSecret.Hash(secret);

        Assert.True(DrawnSecret.IsHash(hash));
        Assert.True(DrawnSecret.Matches(hash, secret));
        Assert.DoesNotContain(secret, hash.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Matches_AnotherSecret_IsFalse()
    {
        var hash = DrawnSecret.Hash(DrawnSecret.Draw());

        Assert.False(DrawnSecret.Matches(hash, DrawnSecret.Draw()));
        Assert.False(DrawnSecret.Matches(hash, ""));
        Assert.False(DrawnSecret.Matches(hash, hash.Value));
    }

    [Fact]
    public void Hash_SameSecretTwice_Differs() => Assert.NotEqual(DrawnSecret.Hash("secret"), DrawnSecret.Hash("secret"));

    [Fact]
    public void IsHash_HashOfIdentity_IsFalse() =>
        Assert.False(DrawnSecret.IsHash(new PasswordHash("AQAAAAIAAYagAAAAEMxXyb7wCqQ0b0XGkRrZJx2Z0cX7Lw0vbq1bS7B0pY0J1w==")));

    [Fact]
    public void Draw_EverySecret_HasMoreThan128Bits() => Assert.Equal(43, DrawnSecret.Draw().Length);
}
