namespace OrderGrains.Customers;

/// <summary>How much is kept of a customer.</summary>
public static class CustomerRules
{
    /// <summary>Emails that a customer had before.</summary>
    public const int MaxFormerEmails = 20;

    /// <summary>Addresses of a book.</summary>
    public const int MaxAddresses = 200;

    /// <summary>Means of payment of a wallet.</summary>
    public const int MaxWalletEntries = 100;

    /// <summary>Places where a customer is logged in at once; one more ends the one that was used least lately.</summary>
    public const int MaxSessions = 50;
}
