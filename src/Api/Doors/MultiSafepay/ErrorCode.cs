namespace OrderGrains.Api.Doors.MultiSafepay;

/// <summary>The codes of the vendor's error reference that these calls can meet (MultiSafepay page, 1.3).</summary>
internal enum ErrorCode
{
    Generic = 1000,
    InvalidAmount = 1001,
    InvalidCurrency = 1002,
    InvalidOrderId = 1006,
    InvalidIpAddress = 1007,
    InvalidDescription = 1008,
    InvalidVariable = 1010,
    MissingData = 1016,
    InvalidCountry = 1018,
    NoGateway = 1023,
    CartAmount = 1027,
    InvalidTaxRate = 1028,
    InvalidItemTaxRate = 1029,
    InvalidItemCurrency = 1030,
    InvalidItemPrice = 1031,
    InvalidApiKey = 1032,
    RefundUnknown = 1033,
    RefundRefused = 1034,
    Unknown = 9999,
}
