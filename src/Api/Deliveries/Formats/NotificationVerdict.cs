namespace OrderGrains.Api.Deliveries.Formats;

/// <summary>What a receiver's answer means.</summary>
internal enum NotificationVerdict
{
    /// <summary>It has the message.</summary>
    Taken,

    /// <summary>It is to be sent again.</summary>
    Refused,

    /// <summary>The receiver wants no more messages, ever.</summary>
    Unwanted,
}
