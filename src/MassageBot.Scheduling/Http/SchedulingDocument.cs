using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace MassageBot.Scheduling.Http;

/// <summary>The OpenAPI document: this endpoint's routes only, whatever else the process serves.</summary>
internal static class SchedulingDocument
{
    public static void Describe(OpenApiOptions options)
    {
        options.ShouldInclude = route => route.GroupName == SchedulingRoutes.Document;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Scheduling",
                Version = "1",
                Description = "Services, availability, holds and appointments. Errors are RFC 9457 problems with stable types.",
            };
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" },
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(DateTimeOffset) || context.JsonTypeInfo.Type == typeof(DateTimeOffset?))
            {
                (schema.Type, schema.Format) = (JsonSchemaType.String, "date-time");
            }

            return Task.CompletedTask;
        });
    }
}
