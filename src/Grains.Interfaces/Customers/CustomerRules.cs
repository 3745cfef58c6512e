namespace OrderGrains.Customers;

/// <summary>How much is kept of a customer.</summary>
public static class CustomerRules
{
    /// <summary>The longest metadata, in UTF-16 units of their JSON.</summary>
    public const int MaxMetadata = 65_536;

    /// <summary>Emails that a customer had before.</summary>
    public const int MaxFormerEmails = 20;

    /// <summary>Addresses of a book.</summary>
    public const int MaxAddresses = 200;

    /// <summary>Means of payment of a wallet.</summary>
    public const int MaxWalletEntries = 100;

    public const int MaxTags = 100;

    /// <summary>Ways to another password at once; one more ends the oldest.</summary>
    public const int MaxResets = 5;

    /// <summary>How long a way to another password is good.</summary>
    public static readonly TimeSpan ResetTime = TimeSpan.FromHours(24);

    /// <summary>Lists that name a merchant's customers; each has room for <see cref="Merchants.CredentialRules.MaxCredentials"/>.</summary>
    public const int Lists = 64;

    /// <summary>Places where a customer is logged in at once; one more ends the one that was used least lately.</summary>
    public const int MaxSessions = 50;
}
