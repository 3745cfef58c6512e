using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Contracts;

/// <summary>A client of a door that speaks the words of the vendors' tables.</summary>
internal interface IDoorClient
{
    /// <summary>Sends what one of the tables' words stands for.</summary>
    /// <param name="request">The word.</param>
    /// <param name="id">The order; empty where the request makes it.</param>
    Task<Answer> Send(string request, string id);

    /// <summary>The order as the door gives it.</summary>
    Task<Answer> View(string id);

    /// <summary>Whether a success is answered with the order as a view gives it.</summary>
    bool IsAnsweredWithTheOrder(string request) => false;

    /// <summary>The statuses in a view, apart by slashes.</summary>
    string Shown(Answer view);

    bool IsRefusal(Answer answer) => answer.Status >= 400;

    /// <summary>How the door refuses a request to an order that shows these statuses.</summary>
    Refusal Refusal(string request, string shown);

    /// <summary>Further rules of the page that hold from one view to the next, whatever the cell says.</summary>
    void CheckStep(Answer before, Answer after)
    {
    }
}
