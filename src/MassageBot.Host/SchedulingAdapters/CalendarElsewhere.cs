using Microsoft.Extensions.Options;

namespace MassageBot.Host.SchedulingAdapters;

/// <summary>A process that serves the bot alone has no embedded calendar: it has to be told where the calendar is.</summary>
internal sealed class CalendarElsewhere : IValidateOptions<SchedulingOptions>
{
    public ValidateOptionsResult Validate(string? name, SchedulingOptions options) => options.Provider != SchedulingProvider.Embedded
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail(
            "Scheduling:Provider is Embedded, which --only bot leaves out: set Scheduling:Provider to Http and Scheduling:Endpoint to the address "
            + "of the process that serves --only scheduling, such as http://localhost:3979/scheduling.");
}
