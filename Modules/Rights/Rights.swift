// Rights
