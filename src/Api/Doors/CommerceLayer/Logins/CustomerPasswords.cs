using Microsoft.AspNetCore.Identity;
using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Logins;

/// <summary>Customers' passwords as they are kept. Both calls take tens of milliseconds: they belong on the threads for that.</summary>
internal static class CustomerPasswords
{
    private static readonly PasswordHasher<string> Hasher = new();

    /// <summary>One that no password matches, and that costs what any other does.</summary>
    public static readonly PasswordHash Nobodys = Hash(DrawnSecret.Draw());

    public static PasswordHash Hash(string password) => new(Hasher.HashPassword("", password));

    /// <summary>True for the password that was hashed; everybody knows those of the demonstration, which are hashed otherwise.</summary>
    public static bool Matches(PasswordHash hash, string password) => DrawnSecret.IsHash(hash)
        ? DrawnSecret.Matches(hash, password)
        : Hasher.VerifyHashedPassword("", hash.Value, password) != PasswordVerificationResult.Failed;
}
