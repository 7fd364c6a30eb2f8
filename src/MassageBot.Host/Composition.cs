using MassageBot.Bot;
using MassageBot.Host.Channels;
using MassageBot.Host.Channels.Connector;
using MassageBot.Host.Channels.WebChat;
using MassageBot.Host.Content;
using MassageBot.Host.Keys;
using MassageBot.Host.Operations;
using MassageBot.Host.Operations.Retention;
using MassageBot.Host.Operations.Telemetry;
using MassageBot.Host.SchedulingAdapters;
using MassageBot.Host.Staff;
using MassageBot.Host.Storage;

namespace MassageBot.Host;

/// <summary>The table of contents of the program: what it is made of, and which doors it opens. Serving and rehearsing compose the same.</summary>
internal static class Composition
{
    public static WebApplicationBuilder AddFrontDesk(this WebApplicationBuilder builder)
    {
        builder.AddOperations();                // jobs, limits, health
        builder.AddKeys();                      // made at the first start
        builder.AddStorage();                   // conversations, intents, alerts
        builder.AddRetention();                 // records go when their time is over
        builder.AddTelemetry();                 // what is counted and traced
        builder.AddClinicContent();             // dialogs/, checked before the first visitor
        builder.Services.AddConversation();     // dialogs, safety, understanding
        builder.AddTurns();                     // the pipeline of all channels
        builder.AddScheduling();                // the calendar and who carries bookings to it
        builder.AddWebChat();                   // Direct Line 3.0
        builder.AddConnector();                 // /api/messages
        builder.AddOwner();                     // keyed pages for the owner
        return builder;
    }

    public static WebApplication MapFrontDesk(this WebApplication app)
    {
        app.MapOperations();
        app.MapScheduling();
        app.MapWebChat();
        app.MapConnector();
        app.MapOwner();
        return app;
    }
}
